const express = require('express');
const app = express();

app.get('/a', async (req, res) => {
  try {
    res.json(await find());
  } catch (error) {
    res.status(500).json({ message: error.message }); //~ error-detail-leak
  }
});

app.get('/b', async (req, res) => {
  try {
    res.json(await find());
  } catch (err) {
    console.error(err);
    return res.status(500).send('Error: ' + err); //~ error-detail-leak
  }
});

app.get('/c', (req, res) => {
  find()
    .then((rows) => res.json(rows))
    .catch((e) => res.status(500).json({ success: false, error: e.toString() })); //~ error-detail-leak
  db.query('SELECT 1', (err, rows) => {
    if (err) {
      return res.status(500).json({ error: err }); //~ error-detail-leak
    }
    res.json(rows);
  });
});

app.get('/d', async (req, res) => {
  try {
    await run();
  } catch (err) {
    const body = { error: { detail: err.stack } };
    res.status(500).json(body); //~ error-detail-leak
    res.status(500).json({ err }); //~ error-detail-leak
    res.status(500).send(`Failed: ${err.message}`); //~ error-detail-leak
    res.end(String(err)); //~ error-detail-leak
    res.status(500).json({ error: err.message || 'Something went wrong' }); //~ error-detail-leak
  }
});

app.use((err, req, res, next) => {
  res.status(err.status || 500);
  res.render('error', {
    message: err.message, //~ error-detail-leak
    error: req.app.get('env') === 'development' ? err : {},
  });
});

app.use((err, req, res, next) => {
  const isDev = process.env.NODE_ENV !== 'production';
  res.status(500).json({
    error: 'Internal server error',
    detail: isDev ? err.message : undefined,
    stack: process.env.NODE_ENV === 'development' ? err.stack : undefined,
    code: err.code,
  });
});

app.post('/e', async (req, res) => {
  const { error, value } = schema.validate(req.body);
  if (error) {
    return res.status(400).json({ error: error.details[0].message });
  }
  try {
    await save(value);
  } catch (err) {
    if (err.name === 'ValidationError') {
      return res.status(400).json({ error: err.message });
    }
    if (err instanceof NotFoundError) {
      return res.status(404).json({ error: err.message });
    }
    logger.error(err.message);
    res.status(500).json({ error: 'Could not save' });
  }
});

app.get('/f', async (req, res) => {
  const error = new Problem('quota');
  const message = 'Try again';
  res.status(429).json({ error: error.message, message });
  try {
    await run();
  } catch (err) {
    socket.send(JSON.stringify({ ok: false }));
    process.stdout.write(err.message);
    res.json({ error: translate('failed') });
  }
});
