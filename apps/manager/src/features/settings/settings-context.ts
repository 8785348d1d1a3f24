import type { HallSettingsBody } from '@onehall/protocol';
import { createContext, useContext } from 'react';

export interface SettingsPlace {
  readonly settings: HallSettingsBody;
  readonly mayEdit: boolean;
  readonly onSaved: (settings: HallSettingsBody) => void;
}

export const SettingsContext = createContext<SettingsPlace | null>(null);

/** The rules as they count now, inside the settings page. */
export function useSettingsPlace(): SettingsPlace {
  const place = useContext(SettingsContext);
  if (place === null) throw new Error('a section of the settings stands outside their page');
  return place;
}
