import type { Sql } from 'postgres'

/** While `act` goes on, nobody becomes suspended, whatever is decided. */
export async function withoutSuspensions(sql: Sql, act: () => Promise<void>) {
  await sql.unsafe(`
    create function forget_suspension() returns trigger language plpgsql as $$
    begin
      new.suspended_at := null;
      return new;
    end $$;
    create trigger forget_suspension before update of suspended_at on member
      for each row execute function forget_suspension();`)
  try {
    await act()
  } finally {
    await sql`drop function forget_suspension cascade`
  }
}
