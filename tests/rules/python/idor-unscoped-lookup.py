from django.contrib.auth.decorators import login_required, permission_required
from django.shortcuts import get_object_or_404, render
from fastapi import APIRouter, Depends, HTTPException
from flask_jwt_extended import jwt_required

from .models import Booking, Category, Message, Payment, Ticket

router = APIRouter()


@login_required
def ticket(request, ticket_id):
    item = Ticket.objects.get(id=ticket_id)  #~ idor-unscoped-lookup
    return render(request, "ticket.html", {"item": item})


@login_required
def message(request, pk):
    item = Message.objects.filter(pk=pk).first()  #~ idor-unscoped-lookup
    return render(request, "message.html", {"item": item})


@app.route("/payments/<int:payment_id>", methods=["GET"])
@jwt_required()
def payment(payment_id):
    return Payment.query.get(payment_id).to_dict()  #~ idor-unscoped-lookup


@router.delete("/bookings/{booking_id}")
def cancel(booking_id: int, db=Depends(get_db), current_user=Depends(get_current_user)):
    booking = db.get(Booking, booking_id)  #~ idor-unscoped-lookup
    if booking is None:
        raise HTTPException(404)
    db.delete(booking)


@login_required
def own(request, pk):
    return render(request, "x.html", {"item": request.user.tickets.get(pk=pk)})


@login_required
def checked(request, pk):
    item = get_object_or_404(Ticket, pk=pk)
    if item.author_id != request.user.id:
        raise PermissionError
    return render(request, "x.html", {"item": item})


@login_required
@permission_required("shop.view_ticket")
def staff(request, pk):
    return render(request, "x.html", {"item": get_object_or_404(Ticket, pk=pk)})


@login_required
def category(request, pk):
    return render(request, "x.html", {"item": get_object_or_404(Category, pk=pk)})


@router.get("/public/{booking_id}")
def public(booking_id: int, db=Depends(get_db)):
    return db.get(Booking, booking_id)
