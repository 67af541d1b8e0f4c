/** How far a run is that somebody wants printed. */
export type ErrandState = 'asks' | 'waits' | 'printing' | 'went' | 'failed';

/** A run that somebody wants printed: by a button, a command barcode or the scan of one carton. */
export class Errand {
	state: ErrandState = $state('waits');
	readonly query: string;
	/** The carton whose scan it was. */
	readonly carton: number | undefined;

	constructor(query: string, carton?: number) {
		this.query = query;
		this.carton = carton;
	}
}
