export {
  type CashDrawer,
  type CashDrawerOptions,
  createCashDrawer,
  type DrawerOpening,
  type DrawerState,
  type OpenOutcome,
} from './cash-drawer.ts';
