// The folder that VS Code opens: several small workspaces side by side, each with settings of its own.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './installed.mjs';
import { scratch } from './scratch.mjs';

const samples = path.join(root, 'tests/Samples'), fixtures = path.join(root, 'tests/Fixtures');

/** Makes a store of the named parts, and returns its folder. */
export function store(...parts) {
  const folder = scratch('store');
  for (const part of parts) makers[part](path.join(folder, part));
  return folder;
}

const makers = {
  /** The samples: what a merchandiser does wrong, and what is right. */
  faulty: folder => fs.cpSync(path.join(samples, 'faulty'), folder, { recursive: true }),
  clean: folder => fs.cpSync(path.join(samples, 'clean'), folder, { recursive: true }),

  /** The faulty samples, and a listing that may not be sold in every market. */
  person(folder) {
    makers.faulty(folder);
    fs.cpSync(path.join(import.meta.dirname, 'listings'), path.join(folder, 'packaging'), { recursive: true });
  },

  /** For stories that change them. */
  renamed: folder => makers.clean(folder),

  converted: folder => makers.clean(folder),

  /** The first section of every fixture: a workspace for each built rule. */
  families: folder => spread('', () => true, folder),

  /** Of every fixture about the document itself the first section with a safe fix. */
  mended: folder => spread('Document', section => section.includes('| safe fix: '), folder),

  /** One listing of 2,000 lines, whose last one has a finding. */
  large(folder) {
    const head = fs.readFileSync(path.join(samples, 'clean/apparel/polo-2201.listing.yaml'), 'utf8').replace(/\nskus:\n(  .*\n)+/, '\n') + '\nskus:\n';
    const lines = head.split('\n').length - 1;
    const skus = Array.from({ length: 1999 - lines }, (_, i) => `  - { id: polo-2201-${i}, options: { Color: colour ${i}, Size: M }, stock: 400 }\n`);
    fs.cpSync(path.join(samples, 'clean'), folder, { recursive: true, filter: file => !file.includes('listing.') });
    write(path.join(folder, 'polo-2201.listing.yaml'), head + skus.join('') + '  - { id: polo-2201-last, options: { Color: red, Size: M }, stok: 400 }\n');
  },

  /** Files that are not ours, though one of them holds a listing. */
  other(folder) {
    write(path.join(folder, 'polo.yaml'), fs.readFileSync(path.join(samples, 'faulty/sports/knee-sleeve-1104.listing.yaml'), 'utf8'));
    write(path.join(folder, 'docker-compose.yml'), 'services:\n  shop:\n    image: nginx\n    incoterms: FOB\n');
    write(path.join(folder, 'data.json'), fs.readFileSync(path.join(samples, 'faulty/electronics/desk-lamp-1340.listing.json'), 'utf8'));
  },
};

/** A line of a fixture that says what is found above it. */
const marker = /^ *(#|\/\/)( *\^|@\d).*\n/gm;

/** Writes of every fixture of a family, or of all, the first section that is wanted. */
function spread(family, isWanted, folder) {
  const files = fs.readdirSync(path.join(fixtures, family), { recursive: true }).filter(f => f.endsWith('.md') && f !== 'README.md');
  for (const file of files.sort()) {
    const section = fs.readFileSync(path.join(fixtures, family, file), 'utf8').split(/^## /m).slice(1).find(isWanted);
    if (!section) continue;
    const place = path.join(folder, path.basename(file, '.md'));
    write(path.join(place, 'listinglsp.yaml'), 'version: 1\nasOf: 2026-11-22\n');
    for (const [, name, text] of section.matchAll(/^```\w+ file=(\S+)\n([^]*?)^```/gm)) write(path.join(place, name), text.replace(marker, ''));
  }
}

function write(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}
