// Asks the index of a built site what Tests/Fixtures/search/queries.json asks, and says which queries do not lead to
// a right page. The script must also make the terms of folding.json, as the program does.
//
//   node scripts/search-quality.js SITE [LANGUAGE]
//
// `everyday`: 60 questions with their right pages, written down before the search was tuned; it is tuned on those with
// odd numbers only, so the even ones tell how it does with questions that nobody tuned for. Of all, three quarters must
// have a right page first, and 95 of 100 among three. `tuned` ones must lead to a right page among the first three;
// `unseen` ones were written when the first tuning had ended, and are only counted.
'use strict';
const fs = require('fs'), path = require('path'), vm = require('vm');
const site = process.argv[2], language = process.argv[3] || 'en';
const context = { document: { querySelector: () => null } };
context.self = context;
vm.createContext(context);
for (const name of ['search-' + language, 'search']) vm.runInContext(fs.readFileSync(path.join(site, 'assets', name + '.js'), 'utf8'), context);
const fixture = (name) => JSON.parse(fs.readFileSync(path.join(__dirname, '../Tests/Fixtures/search', name), 'utf8'));
let failed = false;
for (const { language, text, terms, han } of fixture('folding.json')) {
  const made = context.HB_FIND.terms(text, language, han && context.HB_FIND.joined(han)).join(' ');
  if (made === terms.join(' ')) continue;
  console.log(`${text}: ${made} instead of ${terms.join(' ')}`);
  failed = true;
}

// Each query with the place of its first right page among the ten that are shown; 0 for none.
const { everyday, tuned, unseen } = fixture('queries.json');
const placed = (queries) => queries.map(({ query, sentence, pages }, index) => {
  const shown = context.HB_FIND.find(query).pages.map((result) => result.page[0]);
  return { number: index + 1, query, sentence, pages, shown, place: shown.findIndex((page) => pages.includes(page)) + 1 };
});
const among = (count, asked) => asked.filter(({ place }) => place && place <= count).length;
const tell = ({ query, number, pages, shown, place }) => console.log(
  `  ${number}. ${query}: ${place ? 'place ' + place : 'not found'}; first ${shown.slice(0, 3).join(' ')}, not ${pages.join(' or ')}`);
const count = (name, asked) => console.log(`${name}: right page first ${among(1, asked)}, among three ${among(3, asked)} of ${asked.length}`);

const answers = placed(everyday);
answers.filter(({ place }) => place !== 1).forEach(tell);
count('everyday, odd numbers', answers.filter(({ number }) => number % 2));
count('everyday, even numbers', answers.filter(({ number }) => number % 2 === 0));
count('everyday, whole sentences', answers.filter(({ sentence }) => sentence));
count('everyday', answers);
if (among(1, answers) < .75 * answers.length || among(3, answers) < .95 * answers.length) failed = true;
for (const [name, queries] of Object.entries({ tuned, unseen })) {
  const asked = placed(queries), missed = asked.filter(({ place }) => !place || place > 3);
  missed.forEach(tell);
  count(name, asked);
  if (name === 'tuned' && missed.length) failed = true;
}
process.exitCode = failed ? 1 : 0;
