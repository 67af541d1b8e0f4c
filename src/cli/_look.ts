import { writeFileSync, mkdirSync } from 'node:fs';
import { writePapers } from '$lib/server/papers';
import { lyonShipment } from '../../test/domain/documents/lyon';
const out = process.argv[2] ?? '/tmp/look/out'; mkdirSync(out, { recursive: true });
const plan = lyonShipment();
const mod = process.argv[3] ? (await import(process.argv[3])).default(plan) : plan;
for (let i=0;i<2;i++){ const t = performance.now();
const r = await writePapers({ plan: mod, revision: 3, draft: process.argv[4] !== 'final' });
console.log(Math.round(performance.now() - t), 'ms');
if (!r.ok) { console.log(JSON.stringify(r.rejection).slice(0,1500)); break; }
else for (const { name, bytes } of r.value.files) { writeFileSync(`${out}/${name}`, bytes); if(i) console.log(name, bytes.length); if (name === 'release.json'&&i) console.log(new TextDecoder().decode(bytes)); }}
