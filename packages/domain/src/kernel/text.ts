/** A text that people read, in both languages of the hall: zh-CN first, en second. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Text;
export const languages: readonly Language[] = ['zh', 'en'];
