/** What a file may be at most; ten times what a large seller's catalogue is. */
export const LIMITS = {
	bytes: 20 * 1024 * 1024,
	rows: 20_000,
	columns: 400,
	/** Everything that is unpacked from one workbook, together. */
	unpackedBytes: 64 * 1024 * 1024,
	entries: 2_000,
	/** Sheets of figures pack to a tenth, at most a fiftieth; only a bomb packs to less than a three hundredth. */
	ratio: 300
} as const;

export type FileRejection =
	| { readonly code: 'file-too-large'; readonly bytes: number; readonly limitBytes: number; readonly most: number }
	| { readonly code: 'empty-file' }
	| { readonly code: 'not-a-spreadsheet'; readonly looksLike: string }
	| { readonly code: 'not-a-workbook'; readonly looksLike: string }
	| { readonly code: 'empty-workbook' }
	| { readonly code: 'macro-workbook' }
	| { readonly code: 'old-excel' }
	| { readonly code: 'encrypted' }
	| { readonly code: 'file-damaged'; readonly part: string }
	| { readonly code: 'zip-bomb'; readonly most: number }
	| { readonly code: 'too-many-rows'; readonly most: number }
	| { readonly code: 'too-many-columns'; readonly most: number }
	| { readonly code: 'quote-unclosed'; readonly row: number };
