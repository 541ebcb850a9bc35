// A handful of our rules, as a team would write them for its own listings.
import fs from 'node:fs';
import path from 'node:path';
import { parse } from '@stoplight/yaml';

const core = ['US', 'CA', 'GB', 'FR', 'DE', 'IT', 'ES', 'NL', 'AU', 'NZ'];
const covered = new Map();
const capacity = new Map();

// What listings share is read once.
function* shared(kind) {
  if (!fs.existsSync('shared')) return;
  for (const file of fs.readdirSync('shared').filter(f => f.endsWith(`.${kind}.yaml`))) yield parse(fs.readFileSync(path.join('shared', file), 'utf8'));
}

for (const { templates } of shared('freight')) for (const { id, lines } of templates) covered.set(id, new Set(lines.flatMap(l => l.markets)));
for (const { cartons } of shared('cartons')) for (const { id, maxUnits } of cartons) capacity.set(String(id), maxUnits);

// Of ladders that are damaged the shape says enough.
const ladder = tiers => (Array.isArray(tiers) ? tiers.filter(t => typeof t?.from === 'number' && typeof t.price === 'number') : []);

function* faultsOf({ type, trade, logistics }) {
  const tiers = ladder(trade?.tiers);
  if (tiers.length > 0 && typeof trade.moq === 'number' && trade.moq !== tiers[0].from) {
    yield { message: `MOQ ${trade.moq} is not the first tier minimum ${tiers[0].from}`, path: ['trade', 'moq'] };
  }

  for (let i = 1; i < tiers.length; i++) {
    if (tiers[i].from <= tiers[i - 1].from) yield { message: 'The tiers do not ascend', path: ['trade', 'tiers', i, 'from'] };
    else if (tiers[i].price > tiers[i - 1].price) yield { message: 'The price rises with the quantity', path: ['trade', 'tiers', i, 'price'] };
  }

  const { spec, tiers: cartonTiers, units = capacity.get(String(spec)) } = trade?.carton ?? {};
  for (const [i, carton] of ladder(cartonTiers).entries()) {
    const piece = tiers.findLast(t => t.from <= carton.from * units);
    if (piece && carton.price > piece.price) yield { message: `Carton price ${carton.price} is above the piece price ${piece.price}`, path: ['trade', 'carton', 'tiers', i, 'price'] };
  }

  const lines = covered.get(logistics?.template);
  if (type === 'ready-to-ship' && lines && logistics.warehouse !== 'overseas') {
    const own = logistics.freight ?? {};
    const missing = core.filter(m => !lines.has(m) && !(m in own));
    if (missing.length > 0) yield { message: `No freight for ${missing.join(', ')}`, path: ['logistics', 'template'] };
  }
}

export default listing => (listing !== null && typeof listing === 'object' ? [...faultsOf(listing)] : []);
