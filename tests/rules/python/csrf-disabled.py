from django.urls import path
from django.views.decorators.csrf import csrf_exempt

WTF_CSRF_ENABLED = False  #~ csrf-disabled
CSRF_COOKIE_SECURE = False
MIDDLEWARE = [  #~ csrf-disabled
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
]
urlpatterns = [path("save", csrf_exempt(save))]  #~ csrf-disabled


class Config:
    WTF_CSRF_ENABLED = True
    JWT_COOKIE_CSRF_PROTECT = False  #~ csrf-disabled


@csrf_exempt  #~ csrf-disabled
def ping(request):
    return HttpResponse("pong")


def plain(request):
    return HttpResponse("pong")
