import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';

const packageDir = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));

let started = false;

/** Prisma's own schema engine as WebAssembly, so that no binary has to be downloaded; gone again after `use`. */
export async function withSchemaEngine<T>(
  databaseFile: string,
  schemaFile: string,
  use: (engine: glue.SchemaEngine) => Promise<T>,
): Promise<T> {
  if (!started) await start();
  const factory = new PrismaBetterSqlite3({ url: `file:${databaseFile}`, timeout: 5000 });
  const connections: SqlDriverAdapter[] = [];
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const connection = await connect();
    connections.push(connection);
    return connection;
  };
  const datamodels = [[schemaFile, readFileSync(schemaFile, 'utf8')]] as [string, string][];
  const engine = await glue.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory));
  try {
    return await use(engine);
  } finally {
    engine.free();
    // The engine locks the file for itself and would keep it until its connections are collected.
    await Promise.all(connections.map((connection) => connection.dispose()));
  }
}

async function start(): Promise<void> {
  const code = readFileSync(join(packageDir, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(code, {
    './schema_engine_bg.js': { ...glue } as WebAssembly.ModuleImports,
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  started = true;
}

/** Nothing is left out of what the engine looks at. */
export const everything = { externalTables: [], externalEnums: [] };
