import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Ten shades for Mantine around one colour of tokens.css; the filled shade is the token itself. */
function shades(ground: string, colour: string, pressed: string): MantineColorsTuple {
  const mixed = (percent: number) => `color-mix(in srgb, ${colour} ${percent}%, #ffffff)`;
  return [ground, mixed(16), mixed(28), mixed(44), mixed(60), mixed(78), colour, pressed, pressed, pressed];
}

export const mantineTheme = createTheme({
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  primaryColor: 'action',
  primaryShade: 6,
  black: '#0f1b2d',
  white: '#ffffff',
  colors: {
    action: shades('#e8f0fc', '#0b5fd0', '#084aa3'),
    called: shades('#fff1e0', '#8a4b00', '#6b3a00'),
    kept: shades('#e3f5ee', '#0a6b4b', '#07503a'),
    risk: shades('#fdebe7', '#a12a12', '#7d200d'),
    vip: shades('#fff4dc', '#7a5200', '#5e3f00'),
    courtesy: shades('#efebfb', '#5b3fa8', '#463083'),
    gray: [
      '#f6f7f9',
      '#eceff4',
      '#e1e6ed',
      '#d5dce6',
      '#b5c0ce',
      '#77879c',
      '#46566b',
      '#35435a',
      '#1f2b40',
      '#0f1b2d',
    ],
  },
  defaultRadius: '0.5rem',
  fontSizes: { xs: '0.8125rem', sm: '0.8125rem', md: '0.9375rem', lg: '1.125rem', xl: '1.75rem' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.4', xl: '1.3' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  respectReducedMotion: true,
  focusRing: 'auto',
});
