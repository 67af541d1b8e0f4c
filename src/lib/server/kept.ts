// Refusals that all kept things share.

export type NotFound = { readonly code: 'not-found'; readonly what: 'shipment' | 'product' | 'party' | 'release' | 'paper' | 'file' | 'casePack' | 'printer' | 'label' | 'link' | 'template'; readonly id: string };

/** Somebody else saved first; `version` is the one that stands now. */
export type Stale = { readonly code: 'stale'; readonly version: number; readonly savedAt: string };
