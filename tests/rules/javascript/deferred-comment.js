function discount(order) {
  // In production, you would load the rates from the database
  //~^ deferred-comment
  return order.total * 0.1;
}

const authorize = (user) => {
  /* Placeholder implementation for now */
  //~^ deferred-comment
  return user !== null;
};

class Mailer {
  send(message) {
    // Your actual implementation goes here
    //~^ deferred-comment
    return message.id;
  }
}

function save(order) {
  // FIXME: validate the input
  //~^ deferred-comment
  return orders.insert(order);
}

// In production, use the queue of the region: this is what the guide of the package says.
const QUEUE = "orders";

/**
 * In a real application, you would call this from the entry point.
 */
function start() {
  return listen(QUEUE);
}

function total(rows) {
  // In production the rows come sorted, so the last one is the newest.
  return rows[rows.length - 1].total;
}

function clean(text) {
  // Replace with blanks what the printer cannot print.
  return text.replace(/[^ -~]/g, " ");
}

function check(password) {
  // Verifies the signature of the password file first.
  return verify(password);
}

function label(order) {
  return `// In a real application, you would translate ${order.name}`;
}
