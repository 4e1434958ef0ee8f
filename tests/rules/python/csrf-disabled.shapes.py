import tornado.web
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt


@method_decorator(csrf_exempt, name="dispatch")  #~ csrf-disabled
class Settings(View):
    def post(self, request):
        request.user.profile.update(request.POST)


@method_decorator(login_required, name="dispatch")
class Profile(View):
    def post(self, request):
        request.user.profile.update(request.POST)


application = tornado.web.Application([], xsrf_cookies=False)  #~ csrf-disabled
guarded = tornado.web.Application([], xsrf_cookies=True)
