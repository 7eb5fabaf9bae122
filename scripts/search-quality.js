// Asks the index of a built site what Tests/Fixtures/search/queries.json asks, and says which queries do not
// lead to a right page among the first three. `tuned` ones must; `unseen` ones were written when tuning had
// ended, and are only counted. The script must also make the terms of folding.json, as the program does.
//
//   node scripts/search-quality.js SITE [LANGUAGE]
'use strict';
const fs = require('fs'), path = require('path'), vm = require('vm');
const site = process.argv[2], language = process.argv[3] || 'en';
const context = { document: { querySelector: () => null } };
context.self = context;
vm.createContext(context);
for (const name of ['search-' + language, 'search']) vm.runInContext(fs.readFileSync(path.join(site, 'assets', name + '.js'), 'utf8'), context);
const fixture = (name) => JSON.parse(fs.readFileSync(path.join(__dirname, '../Tests/Fixtures/search', name), 'utf8'));
const asked = fixture('queries.json');
let failed = false;
for (const { language, text, terms } of fixture('folding.json')) {
  const made = context.HB_FIND.terms(text, language).join(' ');
  if (made === terms.join(' ')) continue;
  console.log(`${text}: ${made} instead of ${terms.join(' ')}`);
  failed = true;
}
for (const [kind, queries] of Object.entries(asked)) {
  const missed = queries.filter(({ query, pages }) => {
    const first = context.HB_FIND.find(query).slice(0, 3).map((result) => result.page[0]);
    if (first.some((page) => pages.includes(page))) return false;
    console.log(`${query}: ${first.join(' ')} instead of ${pages.join(' or ')}`);
    return true;
  });
  console.log(`${kind}: ${queries.length - missed.length} of ${queries.length} queries`);
  if (kind === 'tuned' && missed.length) failed = true;
}
process.exitCode = failed ? 1 : 0;
