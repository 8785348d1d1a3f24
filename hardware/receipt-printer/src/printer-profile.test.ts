import { expect, test } from 'vitest';
import { chooseProfile, printerProfiles } from './printer-profile.ts';

test.each([
  ['EPSON', 'TM-T82', 'epson-tm-t82'],
  ['EPSON', 'TM-T82III', 'epson-tm-t82'],
  ['EPSON', 'TM-T88VI', 'epson-tm-t88'],
  ['EPSON', 'TM-m30', 'epson-tm-m30'],
  ['GPRINTER', 'GP-L80160I', 'clone-80'],
  ['XPRINTER', 'XP-58IIH', 'clone-58'],
  ['', 'POS-80', 'clone-80'],
  ['', 'POS58', 'clone-58'],
  ['EPSON', 'TM-U220', 'generic'],
  ['', '', 'generic'],
])('a printer that calls itself %s %s has the profile %s', (maker, model, name) => {
  expect(chooseProfile({ maker, model }).name).toBe(name);
});

test('the configuration knows better than the printer: a name fixes the model, a field only itself', () => {
  const named = { maker: 'EPSON', model: 'TM-T88V' };
  expect(chooseProfile(named, 'clone-58')).toBe(printerProfiles['clone-58']);
  expect(chooseProfile(named, { beep: 'none' })).toEqual({
    ...printerProfiles['epson-tm-t88'],
    beep: 'none',
  });
});

test('a line of cells fits on the dots of every model', () => {
  for (const { columns, widthDots } of Object.values(printerProfiles)) {
    expect(columns * 12).toBeLessThanOrEqual(widthDots);
  }
});
