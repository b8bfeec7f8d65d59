namespace E911Config.Core.Calls;

/// <summary>One end that a call can take.</summary>
internal sealed record Answer(Outcome Worst, Outcome Best, string? Trunk, string? Delivered, string? Code)
{
    public static Answer Of(Outcome outcome, string? code) => new(outcome, outcome, null, null, code);

    public static Answer At(string trunk, Outcome outcome, string? delivered, string? code) =>
        new(outcome, outcome, trunk, delivered, code);
}
