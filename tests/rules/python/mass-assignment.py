from flask import request
from rest_framework import serializers


def save(user, db):
    data = request.get_json()
    user.__dict__.update(data)  #~ mass-assignment
    User.query.filter_by(id=user.id).update(request.json)  #~ mass-assignment
    User.objects.create(**data)  #~ mass-assignment
    return Order(**request.form)  #~ mass-assignment


def fine(user, fields):
    User(**fields)
    cache.update(fields)
    OrderSchema(**fields)
    setattr(user, "email", request.json["email"])


class UserSerializer(serializers.ModelSerializer):
    class Meta:
        model = User
        fields = "__all__"  #~ mass-assignment


class CitySerializer(serializers.ModelSerializer):
    class Meta:
        fields = ["name"]
