import type { RatingsKey } from './ratings-zh-cn.ts';

/** Words of the page on what customers said of the service. */
export const ratingsEn: Readonly<Record<RatingsKey, string>> = {
  'page.ratings': 'Ratings',
  'rate.title': 'What customers said',
  'rate.what': 'Customers rate at the counter and add words on their phones. Each look at words is recorded.',
  'rate.clerk': 'Clerk',
  'rate.service': 'Service',
  'rate.score': 'Score',
  'rate.words': 'Words',
  'rate.all': 'All',
  'rate.onlyWords': 'Only those with words',
  'rate.of': '{n} of 5',
  'rate.scores': 'How many of each score',
  'rate.count': '{n} times',
  'rate.countWords': '{n} times, {words} with words',
  'rate.shown': 'The latest {n} of {all}. All are in the report on ratings.',
  'rate.none': 'No ratings like this',
  'rate.noneWhat': 'When customers rate at the counter, scores and words stand here.',
  'rate.at': 'Time',
  'rate.ticket': 'Ticket',
  'rate.case': 'Case',
  'rate.draft': 'Draft',
  'rate.look': 'Show words',
  'rate.lookOf': 'Show words of {number}',
  'rate.erased': 'Erased as asked for',
  'rate.noClerk': '—',
};
