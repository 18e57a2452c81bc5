-- A round is read along these: its bids in their order, and how far its markings are without looking at them.
DROP INDEX assessment_by_round;
CREATE INDEX assessment_by_round ON assessment (funding_round, bid, letter, id, person, state);
CREATE INDEX bid_in_order ON bid (funding_round, reference, id);
CREATE INDEX bid_interest_aside ON bid_interest (funding_round, bid, person) WHERE answer <> 'none' AND lifted_by = '';
