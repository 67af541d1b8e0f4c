import type { Generated, Insertable, Selectable } from 'kysely';

// Columns as code sees them; in the database they are in snake_case (`gross_weight_g`). Portable types only: texts and whole
// numbers, and bytes for files alone. A day is `YYYY-MM-DD`, an instant ISO 8601 in UTC, a document JSON as text.

type ShipmentTable = {
	reference: string;
	version: number;
	doc: string;
	/** `blocked` or `ready` while it is open; `released` from a release until the next change. */
	state: string;
	transport: string;
	shipDay: string | null;
	declareDay: string | null;
	arriveDay: string | null;
	/** Codes of the centres, parted by blanks. */
	centres: string;
	shipperCity: string;
	search: string;
	skus: number;
	units: number;
	cartons: number;
	grossWeightG: number;
	blocks: number;
	warns: number;
	/** The worst finding, and the facts its sentence needs. */
	firstCode: string | null;
	firstSubject: string | null;
	firstFacts: string | null;
	/** The set of rules it was last judged by; '' for those judged before it was noted. */
	ruleset: string;
	/** Of the last release; 0 before the first. */
	revision: number;
	createdAt: string;
	updatedAt: string;
};

type ShipmentHistoryTable = { reference: string; version: number; at: string; what: string; doc: string };

type ReleaseTable = {
	reference: string;
	revision: number;
	/** Of the shipment as it was released. */
	version: number;
	planSha256: string;
	plan: string;
	doc: string;
	issuedOn: string;
	releasedAt: string;
	/** The name somebody gave; '' for nobody. */
	releasedBy: Generated<string>;
};

type ReleaseFileTable = {
	reference: string;
	revision: number;
	/** Which of the release, from 1. */
	place: number;
	file: string;
	kind: string;
	/** Of the file itself, however it is kept. */
	sha256: string;
	pages: number;
	/** Null, with the bytes, where the release was kept before its files were. */
	size: number | null;
	/** `deflate`, or null for as it is. */
	packed: string | null;
	bytes: Buffer | null;
};

type ShareLinkTable = {
	id: string;
	tokenSha256: string;
	reference: string;
	revision: number;
	/** `all` papers, or those that go `out` of the house. */
	shows: string;
	/** The last day in Japan on which it opens. */
	until: string;
	forWhom: string;
	createdAt: string;
	createdBy: string;
	revokedAt: string | null;
	lastOpenedAt: string | null;
};

type ProductTable = {
	sku: string;
	version: number;
	doc: string;
	title: string;
	hsCode: string;
	origin: string;
	search: string;
	updatedAt: string;
};

type PartyTable = {
	id: Generated<number>;
	kind: string;
	/** The name as two people who mean the same party would both write it; unique within a kind. */
	key: string;
	name: string;
	doc: string;
	/** The one shipment that knows this party so far, while it may still be half typed. */
	typedIn: string | null;
	usedAt: string;
};

type ImportLogTable = {
	id: Generated<number>;
	at: string;
	/** Name of the file. */
	name: string;
	/** What it did, and what is needed to take it back. */
	doc: string;
	undoneAt: string | null;
	/** Products it added and changed. */
	added: number;
	changed: number;
	/** The shipment it went into. */
	reference: string | null;
};

type ColumnMappingTable = {
	/** The header row, normalised. */
	signature: string;
	doc: string;
	usedAt: string;
};

type PendingImportTable = { id: string; at: string; name: string; doc: string };

type TariffBookTable = {
	/** The day from which its rates hold. */
	asOf: string;
	name: string;
	importedAt: string;
	report: string;
	lines: string;
};

type EvidenceTable = {
	id: Generated<number>;
	version: number;
	kind: string;
	/** The reference as two people who mean the same paper would both write it; unique within a kind. */
	key: string;
	reference: string;
	validFrom: string | null;
	validUntil: string | null;
	/** SHA-256 of the kept file. */
	file: string | null;
	updatedAt: string;
	search: string;
};

type EvidenceSkuTable = { evidence: number; sku: string };

type EvidenceFileTable = {
	sha256: string;
	/** As it was called when it was last given. */
	name: string;
	type: string;
	size: number;
	keptAt: string;
	bytes: Buffer;
};

type DockScanTable = {
	/** Given where it was scanned, so that a scan that is sent twice counts once. */
	id: string;
	reference: string;
	carton: number;
	sku: string;
	/** Put in, or taken out when below nothing. */
	units: number;
	at: string;
};

type CasePackTable = {
	sku: string;
	/** The name as two people who mean the same template would both write it; unique within a SKU. */
	key: string;
	version: number;
	doc: string;
	search: string;
	updatedAt: string;
};

type PrinterTable = {
	/** The name as two people who mean the same printer would both write it. */
	key: string;
	doc: string;
	updatedAt: string;
};

type LabelPrintTable = {
	/** Given where it was printed, so that a run that is sent twice stands once. */
	run: string;
	/** Which label of the run, from 1. */
	place: number;
	reference: string;
	kind: string;
	carton: number | null;
	sku: string | null;
	/** As a scanner would be understood. */
	boxId: string | null;
	stock: string;
	copies: number;
	printedAt: string;
	printedBy: string;
};

type LabelVoidTable = { boxId: string; reference: string; voidedAt: string; voidedBy: string; why: string };

type ForwarderTemplateTable = {
	id: Generated<number>;
	version: number;
	name: string;
	forwarder: string;
	/** What is marked in it. */
	doc: string;
	sha256: string;
	updatedAt: string;
	/** Taken away; kept a while, so that it can be brought back. */
	removedAt: string | null;
	bytes: Buffer;
};

type SkuImageTable = { sku: string; sha256: string; width: number; height: number; updatedAt: string };

/** See `signature-image.ts`. */
type SignatureTable = {
	sha256: string;
	name: string;
	width: number;
	height: number;
	keptAt: string;
	keptBy: string;
	bits: string;
};

type SettingTable = { key: string; value: string };

export type Tables = {
	forwarderTemplate: ForwarderTemplateTable;
	skuImage: SkuImageTable;
	shipment: ShipmentTable;
	shipmentHistory: ShipmentHistoryTable;
	release: ReleaseTable;
	releaseFile: ReleaseFileTable;
	shareLink: ShareLinkTable;
	product: ProductTable;
	party: PartyTable;
	importLog: ImportLogTable;
	columnMapping: ColumnMappingTable;
	pendingImport: PendingImportTable;
	evidence: EvidenceTable;
	evidenceSku: EvidenceSkuTable;
	evidenceFile: EvidenceFileTable;
	setting: SettingTable;
	signature: SignatureTable;
	tariffBook: TariffBookTable;
	dockScan: DockScanTable;
	casePack: CasePackTable;
	printer: PrinterTable;
	labelPrint: LabelPrintTable;
	labelVoid: LabelVoidTable;
};

export type ShipmentRecord = Selectable<ShipmentTable>;
export type NewShipmentRecord = Insertable<ShipmentTable>;
