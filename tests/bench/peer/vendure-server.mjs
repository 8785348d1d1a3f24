// A Vendure server as it is usually set up, on better-sqlite3 with WAL and FULL. Copied by the bench into the folder
// where it has installed Vendure, and run there: it is no part of this project.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  bootstrap,
  DefaultJobQueuePlugin,
  DefaultLogger,
  dummyPaymentHandler,
  LogLevel,
} from '@vendure/core';
import { populate } from '@vendure/core/cli/index.js';

const [folder = '.', port = '0'] = process.argv.slice(2);
const products = 50;

const config = {
  apiOptions: {
    port: Number(port),
    hostname: '127.0.0.1',
    adminApiPath: 'admin-api',
    shopApiPath: 'shop-api',
  },
  authOptions: {
    tokenMethod: 'bearer',
    superadminCredentials: { identifier: 'superadmin', password: 'superadmin' },
  },
  dbConnectionOptions: {
    type: 'better-sqlite3',
    database: join(folder, 'vendure.sqlite'),
    synchronize: true,
    prepareDatabase: (db) => {
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
    },
  },
  paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
  logger: new DefaultLogger({ level: LogLevel.Error }),
  plugins: [DefaultJobQueuePlugin.init({})],
};

const shop = {
  defaultLanguage: 'en',
  defaultZone: 'Asia',
  countries: [{ name: 'China', code: 'CN', zone: 'Asia' }],
  taxRates: [{ name: 'Standard', percentage: 0 }],
  shippingMethods: [{ name: 'Counter', price: 0 }],
  paymentMethods: [
    {
      name: 'Cash',
      handler: { code: dummyPaymentHandler.code, arguments: [{ name: 'automaticSettle', value: 'true' }] },
    },
  ],
  collections: [],
};

const columns =
  'name,slug,description,assets,facets,optionGroups,optionValues,sku,price,taxCategory,stockOnHand,trackInventory,variantAssets,variantFacets';
const rows = Array.from(
  { length: products },
  (_, nth) => `Card ${nth},card-${nth},A card,,,,,SKU${nth},50.00,standard,1000000,false,,`,
);
const csv = join(folder, 'products.csv');
writeFileSync(csv, [columns, ...rows].join('\n'));

await populate(() => bootstrap(config), shop, csv);
console.log('ready');
