
import { planOf } from './papers-plan';
import { LAID, inputOf, metaOf, isLabels } from '../../src/lib/server/paper-pages';
import { drawn } from '../../src/lib/server/pdf/drawn';
import { paint } from '../../src/lib/server/pdf/paint';
import { wholeRun } from '../../src/lib/server/pdf/run';
import { areasOf } from '../../src/lib/server/read-back/ink-areas';
import { expectedOn, looksAt } from '../../src/lib/server/read-back/expected';
import { readPages } from '../../src/lib/server/read-back/thread';
const plan = planOf(20,40); let paper=0;
for (let r=0;r<2;r++) for (const kind of ['carton-labels','carton-labels-a4','item-labels','commercial-invoice','packing-list','packing-steps'] as const) {
  const input=inputOf({plan,revision:1,draft:false});
  const d=drawn([...LAID[kind](input)],kind); if(!d.ok) throw 1;
  const pdf=await (isLabels(kind)?wholeRun(d.value,metaOf(input,{kind})):paint(d.value,metaOf(input,{kind})));
  const looks=looksAt(d.value,'sampled');
  const pages=d.value.map((p,i)=>expectedOn(p,i+1,looks[i])).filter(e=>e.look!=='not');
  const areas=await areasOf(pages);
  const a=process.cpuUsage();
  const out=await readPages({paper:++paper,pdf,name:kind,pages,areas,stop:new Int32Array(new SharedArrayBuffer(4))},()=>0);
  const u=process.cpuUsage(a);
  if(r) console.log(kind, pages.length, ((u.user+u.system)/1000/pages.length).toFixed(1)+' ms/page', out.fault??'');
}
process.exit(0);
