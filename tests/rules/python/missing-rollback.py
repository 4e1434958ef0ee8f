def rename(session, user, name):
    user.name = name
    try:
        session.commit()
    except IntegrityError:  #~ missing-rollback
        return "that name is taken"
    return "renamed"


class Orders:
    def add(self, order):
        try:
            self.session.add(order)
            self.session.flush()
        except Exception as error:  #~ missing-rollback
            self.problems.append(error)


# The session is thrown away.
def import_row(session, row):
    try:
        session.add(row)
        session.commit()
    except IntegrityError:
        session.close()
        return None


# A savepoint takes back what failed.
def merge(session, row):
    savepoint = session.begin_nested()
    try:
        session.add(row)
        session.flush()
    except IntegrityError:
        log.warning("there already")


# A stream is flushed, not a session.
def progress(stream, text):
    try:
        stream.write(text)
        stream.flush()
    except OSError:
        return None


# Nothing is written here.
def load(session, id):
    try:
        return session.get(User, id)
    except SQLAlchemyError:
        return None
