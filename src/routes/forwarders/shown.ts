/** So much of a sheet is shown to point at. */
export const SHOWN = { rows: 60, columns: 40 } as const;
