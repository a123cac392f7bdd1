// DeepL's client for Node, against the service at argv[2].
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const deepl = require('deepl-node');

const [url, key] = process.argv.slice(2);

async function texts(client) {
  const one = await client.translateText('خبر', null, 'en-US');
  assert.deepStrictEqual(
    [one.text, one.detectedSourceLang, one.billedCharacters], ['xbr', 'ar', 3]);
  const many = await client.translateText(['خبر', 'a & b + c', 'شكرا'], null, 'en-GB');
  assert.deepStrictEqual(many.map((t) => t.text), ['xbr', 'a & b + c', 'ckra']);
  const html = await client.translateText('<p>خبر <b>ثان</b>.</p>', 'ar', 'en-US', {
    tagHandling: 'html', preserveFormatting: true, splitSentences: 'nonewlines',
    formality: 'prefer_less', modelType: 'latency_optimized',
  });
  assert.strictEqual(html.text, '<p>xbr <b>van</b>.</p>');
  assert.strictEqual(html.modelTypeUsed, 'latency_optimized');
}

async function whatIsNotServed(client) {
  const options = [
    { formality: 'more' }, { tagHandling: 'xml' }, { context: 'politics' },
    { modelType: 'quality_optimized' }, { outlineDetection: false },
    { customInstructions: ['be brief'] }, { extraRequestParameters: { new_field: '1' } },
  ];
  for (const option of options) {
    await assert.rejects(client.translateText('خبر', null, 'en-US', option), /Bad request, message: /);
  }
  await assert.rejects(client.translateText('خبر', null, 'de'), /target_lang/);
  await assert.rejects(client.translateText('خ'.repeat(66000), null, 'en-US'), /413/);
}

async function account(client) {
  assert.deepStrictEqual((await client.getSourceLanguages()).map((l) => l.code), ['ar']);
  assert.deepStrictEqual((await client.getTargetLanguages()).map((l) => l.code), ['en-GB', 'en-US']);
  const usage = await client.getUsage();
  assert.ok(usage.character.count > 0 && !usage.anyLimitReached());
  assert.deepStrictEqual(
    await client.getGlossaryLanguagePairs(), [{ sourceLang: 'ar', targetLang: 'en' }]);
}

async function glossaries(client) {
  const entries = new deepl.GlossaryEntries({ entries: { الوزير: 'the Minister' } });
  const tsv = await client.createGlossary('Desk', 'ar', 'en', entries);
  assert.ok(tsv.ready && tsv.entryCount === 1);
  const csv = await client.createGlossaryWithCsv('CSV', 'ar', 'en', Buffer.from('الوزير,"Mr, X"\n'));
  assert.deepStrictEqual((await client.getGlossaryEntries(csv)).entries(), { الوزير: 'Mr, X' });
  assert.strictEqual((await client.getGlossary(tsv.glossaryId)).name, 'Desk');
  assert.ok((await client.listGlossaries()).length >= 2);
  const result = await client.translateText('نام الوزير شكرا.', 'ar', 'en-US', { glossary: tsv });
  assert.strictEqual(result.text, 'nam the Minister ckra.');
  const several = await client.translateText('نام الوزير شكرا.', 'ar', 'en-US', {
    glossaryIds: [csv, tsv],
  });
  assert.strictEqual(several.text, 'nam Mr, X ckra.');
  await client.deleteGlossary(csv);
  await client.deleteGlossary(tsv);
  await assert.rejects(client.getGlossary(tsv.glossaryId), deepl.GlossaryNotFoundError);
}

async function multilingualGlossaries(client) {
  const dictionary = (entries) => ({
    sourceLangCode: 'ar', targetLangCode: 'en', entries: new deepl.GlossaryEntries({ entries }),
  });
  const made = await client.createMultilingualGlossary('Desk', [dictionary({ الوزير: 'Mr X' })]);
  await client.updateMultilingualGlossaryName(made.glossaryId, 'Desk 2');
  await client.updateMultilingualGlossaryDictionary(made, dictionary({ الرئيس: 'Mr Y' }));
  const info = await client.getMultilingualGlossary(made.glossaryId);
  assert.deepStrictEqual([info.name, info.dictionaries[0].entryCount], ['Desk 2', 2]);
  await client.replaceMultilingualGlossaryDictionaryWithCsv(made, 'ar', 'en', 'الرئيس,Mr Z\n');
  const found = await client.getMultilingualGlossaryDictionaryEntries(made, 'ar', 'en');
  assert.deepStrictEqual(found.entries.entries(), { الرئيس: 'Mr Z' });
  await client.deleteMultilingualGlossaryDictionary(made, 'ar', 'en');
  await client.deleteMultilingualGlossary(made);
  assert.deepStrictEqual(await client.listMultilingualGlossaries(), []);
}

async function documents(client) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'khulasa-'));
  for (const [name, text, expected] of [
    ['a.txt', 'خبر.\nشكرا', 'xbr.\nckra'],
    ['b.html', '<p>خبر <i>ثان</i></p>', '<p>xbr <i>van</i></p>'],
  ]) {
    fs.writeFileSync(path.join(folder, name), text);
    const target = path.join(folder, `out-${name}`);
    const status = await client.translateDocument(path.join(folder, name), target, null, 'en-US');
    assert.ok(status.done() && status.billedCharacters === text.length);
    assert.strictEqual(fs.readFileSync(target, 'utf8'), expected);
  }
  fs.rmSync(folder, { recursive: true });
  await assert.rejects(
    client.uploadDocument(Buffer.from('x'), null, 'en-US', { filename: 'a.docx' }), /\.txt or \.html/);
}

async function failures(client) {
  // The test answers each of these twice with a 429 and a 503, then takes it.
  assert.strictEqual((await client.translateText('زحمة', null, 'en-US')).text, 'zhma');
  assert.strictEqual((await client.translateText('قفل', null, 'en-US')).text, 'qfl');
  const wrong = new deepl.DeepLClient('no-such-key', { serverUrl: url });
  await assert.rejects(wrong.translateText('خبر', null, 'en-US'), deepl.AuthorizationError);
  await assert.rejects(async () => {
    for (let i = 0; i < 10; i++) {
      await client.translateText('a'.repeat(60000), null, 'en-US');
    }
  }, deepl.QuotaExceededError);
}

async function main() {
  const client = new deepl.DeepLClient(key, { serverUrl: url });
  for (const part of [
    texts, whatIsNotServed, account, glossaries, multilingualGlossaries, documents, failures,
  ]) {
    await part(client);
  }
  console.log('deepl-node', require('deepl-node/package.json').version);
  console.log('ok');
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
