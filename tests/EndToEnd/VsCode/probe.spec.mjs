// The extension as other extensions and VS Code itself see it.
import { before, describe, test } from 'node:test';
import { missing } from './installed.mjs';
import { judge, probe } from './probe.mjs';
import { store } from './store.mjs';
import { chineseStoriesOf, restrictedStoriesOf, storiesOf } from './stories.mjs';
import { installExtensions } from './vscode.mjs';

const extensions = missing ? '' : installExtensions();

/** Has the stories told in one window and judges each in a test of its own. */
function tell(title, parts, storiesOf, options) {
  describe(title, { skip: missing }, () => {
    const folder = missing ? '' : store(...parts), stories = missing ? [] : storiesOf(folder);
    let told;
    before(async () => { told = await probe(folder, stories, { extensions, ...options }); });
    for (const story of stories) test(story.name, { todo: story.todo }, () => judge(story, told));
  });
}

tell('in VS Code', ['faulty', 'clean', 'families', 'mended', 'renamed', 'converted', 'large', 'other'], storiesOf);
tell('in a Chinese window', ['faulty'], chineseStoriesOf, { locale: 'zh-cn' });
tell('in a folder that is not trusted', ['faulty'], restrictedStoriesOf, { trust: true });
