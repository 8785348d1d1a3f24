/**
 * Places of custody [M4]. Everything that a hall holds is in one of its own places; what comes in and goes out passes
 * the others, whose balances have no floor and show how much did.
 */
export type StockPlace = string;

export const supplierPlace = 'supplier';
export const stockroomPlace = 'stockroom';
export const customerPlace = 'customer';
/** Lent out to be tried, or to a roaming customer. */
export const lentPlace = 'lent';
/** Defective, on its way to be mended or back to the maker. */
export const workshopPlace = 'workshop';
export const writtenOffPlace = 'written-off';
/** What stocktakes did not find, and where what they found too much comes from. */
export const stocktakePlace = 'stocktake';
/** Where pieces come from that were sold without ever having been received. */
export const unbookedPlace = 'unbooked';

export function clerkPlace(clerkId: string): StockPlace {
  return `clerk:${clerkId}`;
}

/** Between two people: given by one and not yet taken by the other. */
export function transitPlace(transferId: string): StockPlace {
  return `in-transit:${transferId}`;
}

export function isTransit(place: StockPlace): boolean {
  return place.startsWith('in-transit:');
}

/** Whose custody a place is; null: nobody's by name. */
export function clerkOfPlace(place: StockPlace): string | null {
  return place.startsWith('clerk:') ? place.slice('clerk:'.length) : null;
}

/** Places of the hall: none of them ever holds less than nothing. */
export function isOwnPlace(place: StockPlace): boolean {
  return (
    [stockroomPlace, lentPlace, workshopPlace].includes(place) ||
    clerkOfPlace(place) !== null ||
    isTransit(place)
  );
}

/** Where a serial number may come from that the hall has never had. */
export function isSource(place: StockPlace): boolean {
  return [supplierPlace, unbookedPlace, stocktakePlace].includes(place);
}

/** Places that are counted at a stocktake. */
export function isCountable(place: StockPlace): boolean {
  return place === stockroomPlace || clerkOfPlace(place) !== null;
}
