import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { mantineTheme } from './theme/mantine-theme.ts';
import '@mantine/core/styles.css';
import './theme/mantine.css';

function pageNonce(): string {
  const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
  return nonce.startsWith('__') ? '' : nonce;
}

/** Mantine in our colours, for screens where staff sit. Kiosk, boards and phone stay without it. */
export function OnehallProvider({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider theme={mantineTheme} forceColorScheme="light" getStyleNonce={pageNonce}>
      {children}
    </MantineProvider>
  );
}
