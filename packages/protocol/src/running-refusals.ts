/** What the hall refuses of its notices, its shift log, its checks and its training: joined into refusals.ts. */
export const runningRefusals = {
  'notice-unknown': 404,
  'notice-withdrawn': 409,
  'notice-changed': 409,
  'notice-unchanged': 409,
  'notice-dates': 422,
  'notice-not-yours': 403,
  'notices-unread': 409,
  'attachment-unknown': 404,
  'attachment-too-large': 422,
  'attachment-not-shown': 422,
  'attachment-damaged': 422,
  'too-many-attachments': 422,
} as const satisfies Record<string, number>;
