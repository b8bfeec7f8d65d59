
namespace E911Config.Core.Drafting;

/// <summary>Why a zone of a draft was refused when it was tried.</summary>
internal sealed record Refusal(LeavingReason Reason, params (string Name, object? Value)[] Values);
