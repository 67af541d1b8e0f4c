import * as z from 'zod';

export const differencesQuery = z.strictObject({
	to: z.string().max(10).optional().meta({ description: 'Another revision, by its number or its letter; without it the shipment as it is saved.' })
});

export const releaseFileQuery = z.strictObject({
	inline: z.enum(['0', '1']).optional().meta({ description: '1 shows the file in the browser instead of saving it.' })
});

export const verifyQuery = z.strictObject({
	code: z.string().max(1_000).meta({ description: 'What the QR code of a page says.', examples: ['NYUKO:PAR-2026-118:R3:packing-list:9f3a61c70b5ed248'] })
});
