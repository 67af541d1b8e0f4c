/** Writes one instance of a set as a plan: `npx tsx test/bench/packing/write-plan.ts SET NAME > plan.json`. */
import { SETS } from './sets';

const [, , set = '', name = ''] = process.argv;
const instance = SETS[set]?.instances.find((one) => one.name === name);
if (!instance) throw new RangeError(`no instance ${name} in ${set}`);
process.stdout.write(JSON.stringify(instance.plan()));
