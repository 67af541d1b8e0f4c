import { lyonShipment, papersOf } from '../../test/domain/documents/lyon';
import { cartonLabels } from '$lib/domain/documents/carton-labels';
import { commercialInvoice } from '$lib/domain/documents/commercial-invoice';
import { drawn } from '$lib/server/pdf/drawn';
import { paint } from '$lib/server/pdf/paint';
import { subset } from '$lib/server/pdf/fonts';
import { inspect } from '$lib/domain/compliance/inspect';
import { writePlan } from '$lib/plan-file/write';
const plan = lyonShipment();
const T = async <X>(n: string, f: () => X | Promise<X>): Promise<X> => { const t = performance.now(); const r = await f(); console.log(n, (performance.now() - t).toFixed(0)); return r; };
for (let i = 0; i < 3; i++) {
 await T('inspect', () => inspect(plan, '2026-12-08'));
 await T('write', () => writePlan(plan));
 const l = await T('labels layout', () => cartonLabels(papersOf(plan), { stock: '4x6' }));
 const d = await T('labels drawn', () => drawn(l, 'x'));
 if (d.ok) await T('labels paint', () => paint(d.value, { title: 'a', subject: 'b', issuedOn: '2026-12-01', planSha256: 'x' }));
 const v = await T('inv layout', () => commercialInvoice(papersOf(plan)));
 const e = await T('inv drawn', () => drawn(v, 'x'));
 if (e.ok) await T('inv paint', () => paint(e.value, { title: 'a', subject: 'b', issuedOn: '2026-12-01', planSha256: 'x' }));
}
const s = await subset('noto-sans-jp', 400, [...'このラベルを覆わないこと株式会社東京abcdefgABC0123']);
const b = Buffer.from(s.bytes); const n = b.readUInt16BE(4); for (let i = 0; i < n; i++) console.log(b.toString('latin1', 12 + 16 * i, 16 + 16 * i), b.readUInt32BE(12 + 16 * i + 12));
