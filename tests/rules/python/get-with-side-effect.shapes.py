from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from django.views.decorators.http import require_POST
from flask import Flask

app = Flask(__name__)


@login_required
def close_account(request):
    request.user.account.close()  #~ get-with-side-effect
    return JsonResponse({})


@login_required
@require_POST
def delete_account(request):
    request.user.delete()
    return JsonResponse({})


@login_required
def remove_ticket(request, pk):
    if request.method == "POST":
        request.user.delete()
    return JsonResponse({})


@app.route("/account/delete")
def delete():
    remove_account(current())  #~ get-with-side-effect
    return ""


@app.route("/account/delete", methods=["POST"])
def delete_posted():
    remove_account(current())
    return ""


@app.route("/account/deleted")
def deleted():
    return ""
