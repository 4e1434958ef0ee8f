; A query without the tenant that its siblings ask for
;
; Other queries on this model in the file ask for the tenant's rows; this one takes the rows of all tenants, so one
; customer may see or change what belongs to another.
;
; severity: info
; confidence: medium
; cwe: 863
; files: code
; precision: info, 5/10 (all flowise: look-ups of a key, and of a row that was just written) on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; regex tenant: (?i)\b(tenant|org|organi[sz]ation|workspace)(_?id)?\b
; list queries: find findOne findMany findFirst findUnique findAll findAndCountAll findOneBy findBy updateMany deleteMany count update destroy deleteOne updateOne

((call_expression function: (member_expression object: (_) @_model property: (_) @_method) arguments: (arguments . (object))) @hint
 (#any-of? @_method "<queries>")
 (#not-function-matches? @hint "(?i)allTenants|crossTenant|superuser|isStaff|isAdmin")
 (#set! message "this query asks for no tenant, as {siblings} others on `{_model}` do: add it to the condition")
 (#sibling-has? @hint "query" "<tenant>" "2"))

;! bad
; const a = await prisma.order.findMany({ where: { tenantId } });
; const b = await prisma.order.findFirst({ where: { tenantId, id } });
; async function byStatus(status) {
;   return prisma.order.findMany({ where: { status } });
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; Note.find({ workspaceId: w }); Note.findOne({ workspaceId: w, _id: id });
; Note.deleteMany({ done: true });
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; Order.findAll({ where: { organizationId: o } }); Order.count({ where: { organizationId: o } });
; Order.update({ paid: true }, { where: { id } });
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; Note.find({ orgId: w }); Note.findOne({ orgId: w, _id: id });
; Note.findOne({ _id: id });
; ^^^^^^^^^^^^^^^^^^^^^^^^^
; function broken( {
;! good
; prisma.order.findMany({ where: { tenantId } }); prisma.order.findFirst({ where: { tenantId, id } });
; prisma.product.findMany({ where: { id } });
;! good
; Note.find({ tenantId }); Note.find({ done: true });
;! good
; Note.find({ tenantId }); Note.findOne({ tenantId, id }); Note.create({ title });
;! good
; Note.find({ tenantId }); Note.findOne({ tenantId, id });
; function crossTenantReport() { return Note.find({ done: true }); }
