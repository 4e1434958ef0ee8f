def one(path):
    try:
        return parse(path)
    except OSError as error:
        raise ConfigError(path)  #~ cause-lost


def two(path):
    try:
        return parse(path)
    except OSError as error:
        report(error)
        raise ConfigError(str(error))  #~ cause-lost


def hidden(path):
    try:
        return parse(path)
    except OSError as error:
        raise ConfigError(path) from None


def chained(path):
    try:
        return parse(path)
    except OSError as error:
        raise ConfigError(path) from error


def command(path):
    try:
        return parse(path)
    except OSError as error:
        raise SystemExit(str(error))
