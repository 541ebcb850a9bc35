// Spectral's own function 'schema' compiles the schema anew for each document, which would be most of its time here.
import fs from 'node:fs';
import Ajv from 'ajv';

const validate = new Ajv({ allErrors: true, strict: false }).compile(JSON.parse(fs.readFileSync(process.env.LISTING_SCHEMA, 'utf8')));

export default function shape(listing) {
  if (validate(listing)) return [];
  return validate.errors.map(({ message, instancePath }) => ({ message, path: instancePath.split('/').slice(1) }));
}
