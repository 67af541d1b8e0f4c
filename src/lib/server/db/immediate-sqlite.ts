import {
	CompiledQuery,
	type DatabaseConnection,
	type DialectAdapter,
	type Driver,
	SqliteAdapter,
	SqliteDialect,
	type SqliteDialectConfig,
	SqliteDriver
} from 'kysely';

/**
 * Takes the write lock when a transaction begins. A deferred transaction that read first and writes later fails at once when
 * another process wrote in between, however long `busy_timeout` is.
 */
class ImmediateDriver extends SqliteDriver {
	override async beginTransaction(connection: DatabaseConnection): Promise<void> {
		await connection.executeQuery(CompiledQuery.raw('begin immediate'));
	}
}

/** SQLite can undo the making of a table. Migrations then run in one transaction: wholly or not at all, and one process at a time. */
class TransactionalAdapter extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true;
	}
}

export class ImmediateSqliteDialect extends SqliteDialect {
	readonly #config: SqliteDialectConfig;

	constructor(config: SqliteDialectConfig) {
		super(config);
		this.#config = config;
	}

	override createDriver(): Driver {
		return new ImmediateDriver(this.#config);
	}

	override createAdapter(): DialectAdapter {
		return new TransactionalAdapter();
	}
}
