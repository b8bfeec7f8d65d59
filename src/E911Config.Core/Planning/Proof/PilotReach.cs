namespace E911Config.Core.Planning;

/// <summary>What a pilot does to emergency calls from outside its zones.</summary>
/// <param name="Groups">How many groups of callers there are outside.</param>
/// <param name="Calls">How many calls of theirs were followed.</param>
/// <param name="Changed">How many of these go another way after some step.</param>
public sealed record PilotReach(int Groups, int Calls, int Changed);
