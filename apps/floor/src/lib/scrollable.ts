/** For a box that scrolls: it must be reached and moved by keyboard too, although nothing in it can be pressed. */
export const scrollable = { tabIndex: 0 } as const;
