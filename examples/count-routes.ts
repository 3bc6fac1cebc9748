/** How many routes each table has. Views decode nothing but what is asked for: made for millions of routes. */
import { connect } from '@netlink/iproute2';

using handle = connect({ netns: process.argv[2] });

const counts = new Map<number, number>();
for await (const views of handle.route().get({ table: 'all' }).views()) {
  for (const view of views) {
    const table = view.tableAttribute ?? view.table;
    counts.set(table, (counts.get(table) ?? 0) + 1);
  }
}
for (const [table, count] of counts) console.log(`table ${table}: ${count} routes`);
