/** What slides and printed matter refuse [E6], with the HTTP status of each: joined into refusals.ts. */
export const screenRefusals = {
  'media-unknown-kind': 415,
  'media-too-large': 413,
  'media-cut-off': 400,
  'media-no-room': 507,
  'media-unknown': 404,
  'slide-unknown': 404,
  'slide-withdrawn': 409,
  'slides-too-many': 409,
  'slide-empty': 422,
  'dates-reversed': 422,
  'zone-unknown': 422,
  'matter-unknown': 404,
  'matter-withdrawn': 409,
  'matter-count-too-high': 422,
  'matter-count-missing': 422,
  'day-unknown': 422,
} as const;
