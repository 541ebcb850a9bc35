// Draws the icon of the extension, as PNG files of 128 and 256 pixels: a sheet with lines, and a tick.
//
//   node scripts/icon.mjs
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const folder = path.resolve(import.meta.dirname, '../icons');

/** What is painted, from back to front: a colour, and whether a point of the unit square is in it. */
const shapes = [
  { colour: [0x12, 0x3a, 0x5c], has: rounded(0.03, 0.03, 0.97, 0.97, 0.18) },
  { colour: [0xff, 0xff, 0xff], has: rounded(0.22, 0.14, 0.74, 0.86, 0.05) },
  ...[0.28, 0.42, 0.56].map(y => ({ colour: [0x9f, 0xb6, 0xc9], has: line([[0.31, y], [0.65, y]], 0.03) })),
  { colour: [0xff, 0xff, 0xff], has: line([[0.5, 0.7], [0.62, 0.82], [0.86, 0.52]], 0.085) },
  { colour: [0xf0, 0x70, 0x1a], has: line([[0.5, 0.7], [0.62, 0.82], [0.86, 0.52]], 0.05) },
];

/** So many points of each pixel, along each side. */
const fine = 4;

for (const size of [128, 256]) fs.writeFileSync(path.join(folder, `icon-${size}.png`), png(size, paint(size)));

function rounded(left, top, right, bottom, radius) {
  return (x, y) => {
    const dx = Math.max(left + radius - x, 0, x - right + radius), dy = Math.max(top + radius - y, 0, y - bottom + radius);
    return Math.hypot(dx, dy) <= radius;
  };
}

function line(points, half) {
  return (x, y) => points.slice(1).some(([bx, by], i) => {
    const [ax, ay] = points[i];
    const along = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)));
    return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)) <= half;
  });
}

/** Rows of red, green, blue and opacity, each with a filter byte before it. */
function paint(size) {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let py = 0; py < size; py++) {
    for (let px = 0; px < size; px++) {
      const sum = [0, 0, 0];
      let covered = 0;
      for (let i = 0; i < fine * fine; i++) {
        const x = (px + (i % fine + 0.5) / fine) / size, y = (py + (Math.floor(i / fine) + 0.5) / fine) / size;
        const top = shapes.findLast(s => s.has(x, y));
        if (!top) continue;
        covered++;
        top.colour.forEach((c, at) => { sum[at] += c; });
      }

      rows.set([...sum.map(c => covered && Math.round(c / covered)), Math.round(covered * 255 / fine / fine)], py * (size * 4 + 1) + 1 + px * 4);
    }
  }

  return rows;
}

function png(size, rows) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', zlib.deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc(body), body.length + 4);
  return framed;
}

function crc(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? value >>> 1 ^ 0xedb88320 : value >>> 1;
  }

  return (value ^ 0xffffffff) >>> 0;
}
