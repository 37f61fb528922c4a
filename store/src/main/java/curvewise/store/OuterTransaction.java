package curvewise.store;

import org.jooq.TransactionContext;
import org.jooq.TransactionProvider;

/** Leaves begin, commit and rollback to whoever opened the connection; jOOQ's own provider would commit it early. */
final class OuterTransaction implements TransactionProvider {
    @Override
    public void begin(TransactionContext context) {}

    @Override
    public void commit(TransactionContext context) {}

    @Override
    public void rollback(TransactionContext context) {}
}
