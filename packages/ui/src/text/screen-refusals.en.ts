import type { screenRefusalsZh } from './screen-refusals.zh.ts';

/** What slides and printed matter refuse [E6]: joined into refusals.en.ts. */
export const screenRefusalsEn: Record<keyof typeof screenRefusalsZh, string> = {
  'refusal.media-unknown-kind':
    'A board cannot show this file. Please choose a PNG, JPEG or WebP picture, or an MP4 or WebM film.',
  'refusal.media-too-large':
    'The file is too large: a picture may have 8 MB, a film 64 MB. Please make it smaller and try again.',
  'refusal.media-cut-off': 'The file did not arrive whole. Please send it again.',
  'refusal.media-no-room':
    'The server’s disk is nearly full and takes no pictures. Please tell a technician.',
  'refusal.media-unknown': 'This picture was not found. Please bring it in again.',
  'refusal.slide-unknown': 'This slide was not found.',
  'refusal.slide-withdrawn': 'It has been withdrawn and changes no more. Please make a new one.',
  'refusal.slides-too-many':
    '{most} slides stand already; more would be seen by nobody. Please withdraw some first.',
  'refusal.slide-empty': 'Please write a title or bring in a picture.',
  'refusal.dates-reversed': 'It ends before it begins. Please correct the dates.',
  'refusal.zone-unknown': 'The hall has no zone “{zone}”. Please choose again.',
  'refusal.matter-unknown': 'This printed matter was not found.',
  'refusal.matter-withdrawn': 'It has been taken away already.',
  'refusal.matter-count-too-high': 'No more than the {most} that were put out. Please count again.',
  'refusal.matter-count-missing': 'Please say how many were put out.',
  'refusal.day-unknown': 'There is no such day. Please choose another.',
};
