import logging

log = logging.getLogger(__name__)


def send(mail):
    try:
        transport.send(mail)
    except Exception as exc:
        log.error("cannot send to %s: %s", mail.to, exc)  #~ error-without-trace
        return False
    return True


class Reports:
    def build(self, id):
        try:
            return self.render(id)
        except Exception as err:
            log.error("report " + str(err))  #~ error-without-trace
            raise


async def load_all(paths):
    for path in paths:
        try:
            await load(path)
        except Exception as e:
            log.error(e)  #~ error-without-trace
            continue


# The stack is logged on the next line.
def with_stack(path):
    try:
        return parse(path)
    except Exception as e:
        log.error("cannot load: %s", e)
        log.error(traceback.format_exc())
        raise


# A try that is made again is no error yet.
def again(path):
    try:
        return parse(path)
    except Exception as e:
        log.warning("trying again: %s", e)
        return parse(path)


# The user is told; nothing is logged.
def told(form):
    try:
        return save(form)
    except Exception as e:
        messages.error(form.request, f"cannot save: {e}")
        return None


# No error was caught.
def report(error):
    log.error("cannot go on: %s", error)
