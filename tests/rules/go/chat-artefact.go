package fixtures

// Certainly! Here is the handler. //~ chat-artefact
func handler() {}

// Here's your complete implementation: //~ chat-artefact
func complete() {}

// Sure, I have added the retry logic.
//~^ chat-artefact
func retry() {}

// ======================
// Here's why: the map is shared.
func near() {}

// Of course the lock is held here.
func held() {}

var help = `
<<<<<<< HEAD
`
