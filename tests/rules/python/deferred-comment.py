def discount(order):
    # In production, you would load the rates from the database
    #~^ deferred-comment
    return order.total * 0.1


async def authorize(user):
    # Placeholder implementation for now
    #~^ deferred-comment
    return user is not None


class Mailer:
    def send(self, message):
        # Your actual implementation goes here
        #~^ deferred-comment
        return message.id


def save(order):
    # FIXME: validate the input
    #~^ deferred-comment
    return orders.insert(order)


# In production, use the queue of the region: this is what the guide of the package says.
QUEUE = "orders"


def total(rows):
    # In production the rows come sorted, so the last one is the newest.
    return rows[-1].total


def clean(text):
    # Replace with blanks what the printer cannot print.
    return text.translate(PRINTABLE)


def check(password):
    # Verifies the signature of the password file first.
    return verify(password)


def label(order):
    return f"# In a real application, you would translate {order.name}"
