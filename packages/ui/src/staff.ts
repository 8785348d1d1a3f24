/** For screens where staff sit: what needs Mantine. Apart from index.ts so that light pages never load it. */
export { OnehallProvider } from './onehall-provider.tsx';
export { mantineTheme } from './theme/mantine-theme.ts';
