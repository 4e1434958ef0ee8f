async function pay(order) {
  try {
    await stripe.charges.create(order);
  } catch (err) {} //~ swallowed-error
}

function load(file) {
  let config = {};
  try {
    config = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (e) {}
  return config;
}

async function each(rows) {
  for (const row of rows) {
    try { await db.insert(row); } catch {} //~ swallowed-error
  }
}

async function commented(order) {
  try {
    await order.save();
  } catch (error) { /* TODO: handle this error */ } //~ swallowed-error
  try {
    await audit.write(order);
  } catch (error) { /* ignore */ } //~ swallowed-error
  try {
    await metrics.write(order);
  } catch (error) {
    // ignore
  }
  try {
    await cache.write(order);
  } catch (error) {
    // The cache fills itself again on the next read.
  }
}

function promises() {
  sendEmail(user).catch(() => {}); //~ swallowed-error
  sendEmail(user).then(done).catch(function () {}); //~ swallowed-error
  sendEmail(user).catch((err) => console.error(err));
  reader.cancel().catch(() => {});
  pending.catch(() => {});
}

function optional() {
  try {
    return require('bufferutil');
  } catch (e) {}
  return null;
}

async function tidy(client, path) {
  try { await client.query('ROLLBACK'); await client.release(); } catch (e) {}
  try { fs.unlinkSync(path); } catch {}
}

async function handled() {
  try {
    await save();
  } catch (err) {
    failed = true;
  }
}
