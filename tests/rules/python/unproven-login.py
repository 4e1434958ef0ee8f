from flask import request, session


def enter():
    session["is_admin"] = request.args.get("admin")  #~ unproven-login
    session["page"] = request.args.get("page")


def change_password():
    user = User.query.filter_by(name=request.form["name"]).first()
    user.set_password(request.form["new"])  #~ unproven-login
    return "ok"


def change_with_old():
    user = current_user
    if not user.check_password(request.form["old_password"]):
        return "no"
    user.set_password(request.form["new"])


def enter_with(name):
    session["user"] = name
    session["user"] = "guest"
