// The control: with a server that never answers no story may come to its good end.
import { before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { missing } from './installed.mjs';
import { tell } from './person.mjs';
import { judge, probe } from './probe.mjs';
import { scratch } from './scratch.mjs';
import { store } from './store.mjs';
import { storiesOf } from './stories.mjs';
import { installExtensions, open } from './vscode.mjs';

describe('with a server that never answers', { skip: missing }, () => {
  let extensions, machine;
  before(() => {
    const mute = path.join(scratch('mute'), 'mute');
    fs.writeFileSync(mute, '#!/bin/sh\nexec cat > /dev/null\n', { mode: 0o755 });
    extensions = installExtensions();
    machine = { 'listinglsp.server.path': mute };
  });

  test('every story of the probe fails that needs the server', async () => {
    const folder = store('faulty', 'clean', 'families', 'mended', 'renamed', 'converted', 'large', 'other');
    const stories = storiesOf(folder).filter(s => s.needsServer !== false);
    const told = await probe(folder, stories, { extensions, machine, patience: 1000 });
    assert.deepEqual(Object.keys(told), stories.map(s => s.name));
    for (const story of stories) assert.throws(() => judge(story, told), undefined, story.name);
  });

  test('the person waits in vain for a problem', async () => {
    const folder = path.join(store('person'), 'person');
    const { page, close } = await open(folder, { extensions, machine });
    try {
      await assert.rejects(tell({ page, folder, patience: 15_000, shoot: () => {} }), /is not closed|\.markers-panel/);
    } finally {
      await close();
    }
  });
});
